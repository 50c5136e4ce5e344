import { startAnchors } from './anchors.ts';
import { startDisplay } from './display.ts';
import { startKitButtons } from './kit-buttons.ts';
import { runLater } from './later.ts';
import { startListening } from './listen-button.ts';
import { startPage } from './page.ts';
import { startPreviews } from './previews.ts';
import { startSearchBox } from './search-box.ts';

startDisplay();
startAnchors();
startPage();
startListening();
startPreviews();
startSearchBox();
startKitButtons();

// A reader who comes from a search sees at once where the words stand.
if (new URLSearchParams(location.search).has('tim')) runLater('mark-words');
