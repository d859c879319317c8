const FIRST =
  'Ada Bela Carl Dora Emil Fritz Gina Hans Ida Jonas Klara Lars Mia Nils Olga Paul Rosa Sven Tina Uwe'.split(
    ' ',
  );
const LAST =
  'Adler Bauer Clausen Decker Ebert Fischer Graf Huber Jansen Keller Lorenz Maier Neumann Otto Peters'.split(
    ' ',
  );
const FIRMS = 'Alpha Brick Cedar Delta Ember Fjord Grain Harbor Indigo Juniper Kernel Lumen'.split(' ');

/** An invented name; one of 300 combinations with one of 5,000 middle names. */
export function benchName(index: number): string {
  const middle = `Q${((index * 7919) % 5000).toString(36)}`;
  return `${FIRST[index % FIRST.length]} ${middle} ${LAST[(index * 31) % LAST.length]}`;
}

/** An invented firm, one of 12,000. */
export function benchCompany(index: number): string {
  return `${FIRMS[index % FIRMS.length]} ${(index * 13) % 1000} Ltd`;
}
