export function PeoplePlace() {
  return null;
}
