/** Whether somebody sits at the PC, as far as the OS tells; undefined where it does not. */
export interface DeskState {
  locked(): boolean | undefined;
  /** Since when nobody has touched keyboard or mouse. */
  idleSeconds(): number | undefined;
}
