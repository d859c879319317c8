interface ImportMetaEnv {
  /** From package.json, put in by the build; undefined in tests. */
  readonly APP_VERSION?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
