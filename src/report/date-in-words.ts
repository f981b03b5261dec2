let long: Intl.DateTimeFormat | undefined;

/** Made when a date is first written: it takes longer than an audit of one plan. */
function longDate(): Intl.DateTimeFormat {
  long ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return long;
}

/** "12 March 2024" for 2024-03-12; what is no such date stays as it is. */
export function dateInWords(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : longDate().format(time);
}
