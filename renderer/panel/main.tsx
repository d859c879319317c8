import { startPage } from '../shell/start-page.tsx';
import { PanelApp } from './panel-app.tsx';

startPage(<PanelApp />);
