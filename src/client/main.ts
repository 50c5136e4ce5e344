import { startAnchors } from './anchors.ts';
import { startDisplay } from './display.ts';
import { startPage } from './page.ts';

startDisplay();
startAnchors();
startPage();
