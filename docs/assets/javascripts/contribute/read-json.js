// A file of the site, read.

/** @returns {Promise<any>}; throws where the file is not there */
export async function readJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
