import { EventEmitter } from 'node:events';
import { windowRegistry } from '../windows/window-registry.ts';

type ItemOptions = Electron.MenuItemConstructorOptions;
type ItemType = NonNullable<ItemOptions['type']>;

/** One entry of a menu; never drawn, but clickable by tests. */
export class MenuItem {
  id = '';
  label: string;
  sublabel: string;
  toolTip: string;
  accelerator: string;
  type: ItemType;
  role?: NonNullable<ItemOptions['role']>;
  icon: ItemOptions['icon'];
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: Menu | undefined;
  menu: Menu | undefined;
  /** Toggles checkboxes and radios as Electron does, then runs the app's handler. */
  readonly click: (event?: unknown, window?: unknown) => void;

  constructor(options: ItemOptions) {
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    if (options.role !== undefined) this.role = options.role;
    this.icon = options.icon;
    this.enabled = options.enabled !== false;
    this.visible = options.visible !== false;
    this.checked = options.checked === true;
    this.submenu = toSubmenu(options.submenu);
    this.click = (event, window) => {
      if (!this.enabled) return;
      this.#toggle();
      const target = (window ?? windowRegistry.focused ?? undefined) as Electron.BaseWindow | undefined;
      const pressed = (event ?? {}) as Electron.KeyboardEvent;
      options.click?.(this as unknown as Electron.MenuItem, target, pressed);
    };
  }

  #toggle(): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type !== 'radio') return;
    for (const item of this.menu?.items ?? []) {
      if (item.type === 'radio') item.checked = item === this;
    }
  }
}

function toSubmenu(submenu: ItemOptions['submenu']): Menu | undefined {
  if (Array.isArray(submenu)) return Menu.buildFromTemplate(submenu);
  return submenu as unknown as Menu | undefined;
}

/** `Menu`: a list of items that is kept but not drawn. */
export class Menu extends EventEmitter {
  static #application: Menu | null = null;
  items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    }
    const menu = new Menu();
    for (const entry of template)
      menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry as ItemOptions));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const nested = item.submenu?.getMenuItemById(id);
      if (nested) return nested;
    }
    return null;
  }

  popup(..._args: readonly unknown[]): void {
    this.emit('menu-will-show', {});
  }

  closePopup(..._args: readonly unknown[]): void {
    this.emit('menu-will-close', {});
  }
}
