import { startAnchors } from './anchors.ts';
import { startDisplay } from './display.ts';
import { startPage } from './page.ts';
import { startPreviews } from './previews.ts';

startDisplay();
startAnchors();
startPage();
startPreviews();
