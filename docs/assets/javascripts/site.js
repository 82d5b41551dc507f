// What every page does with a script.

import "./site/theme.js";
import "./site/header-search.js";
