import './presenter.css';
import './focus.css';
