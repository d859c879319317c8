import { startPage } from '../shell/start-page.tsx';
import { PanelApp } from './panel-app.tsx';
import { PanelLocale } from './panel-locale.tsx';

startPage(
  <PanelLocale>
    <PanelApp />
  </PanelLocale>,
);
