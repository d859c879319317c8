/**
 * A field's name in a CRM's API as words: `Lead_Source__c`, `cf_lead_source` and `LeadSourceId` all are "Lead source". Its
 * true label would cost a further request.
 */
export function fieldWords(name: string): string {
  const words = name
    .replace(/^cf_/, '')
    .replace(/__c$/, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .replace(/ Id$/, '')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
