export function summary(): string {
  return '';
}
