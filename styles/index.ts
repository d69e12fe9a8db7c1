import './tokens.css';
import './tokens-dark.css';
import './text.css';
import './citation.css';
import './lists.css';
import './tables.css';
import './layouts.css';
import './print.css';
