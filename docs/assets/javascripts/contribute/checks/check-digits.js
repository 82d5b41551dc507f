// Numbers that prove themselves, as jikenbo/check/check_digits.py has them.

const WEIGHTS = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export const CHECK_DIGITS = { "my-number": isMyNumber, card: isCardNumber };

function isMyNumber(digits) {
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  return digits.length === 12 && Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

function isCardNumber(digits) {
  const doubled = [...digits].reverse().map((digit, index) => Number(digit) * (1 + (index % 2)));
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}
