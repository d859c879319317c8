import type { PageSurfaces } from '#app/ipc/page-handlers.ts';

/** Windows that only note what pages ask of them. */
export function fakeSurfaces(happened: string[]): PageSurfaces {
  return {
    popup: {
      fit: (height) => happened.push(`fit ${height}`),
      putBack: () => happened.push('popup put back'),
    },
    panel: { place: { fit: (height) => happened.push(`strip fit ${height}`) } },
    showPanel: (place) => happened.push(`panel at ${place}`),
    showTexts: (on) => happened.push(`texts in view: ${on}`),
  };
}
