import './tokens.css';
import './base.css';
import './layouts.css';
import './print.css';
