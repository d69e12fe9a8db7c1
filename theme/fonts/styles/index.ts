import 'virtual:deck-fonts.css';
