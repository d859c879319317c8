import { startPage } from '../shell/start-page.tsx';
import { PopupApp } from './popup-app.tsx';

startPage(<PopupApp />);
