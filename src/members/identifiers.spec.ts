import { fieldDetail } from '../shared/http/problem';
import { checkIdentifier } from './identifiers';
import { IDENTIFIER_TEXTS } from './identifiers.texts';

describe('an identifier', () => {
  it.each([
    ['MX-RFC', ' fdl-900306-pm6', 'FDL900306PM6'],
    ['MX-CLUNI', 'DME06031413 01B', 'DME0603141301B'],
    ['MX-CLUNI', 'fdl90030605017', 'FDL90030605017'],
    ['US-EIN', '474823442', '47-4823442'],
    ['US-EIN', ' 01-0571299 ', '01-0571299'],
    ['US-EIN', '07-1234567', '07-1234567'], // no known prefix: a warning beside it, no refusal
    ['US-EIN', '01\u20110571299', '01-0571299'],
    ['member-number', ' m-0131 ', 'M-0131'],
    ['member-number', '2026/14.b', '2026/14.B'],
    ['slug', 'Casa-de-la-Cometa-2', 'casa-de-la-cometa-2'],
  ] as const)('%s %j is kept as %s', (scheme, text, value) => {
    expect(checkIdentifier(scheme, text)).toEqual({ value, level: 'ok' });
    expect(checkIdentifier(scheme, value)).toEqual({ value, level: 'ok' });
  });

  it.each([['MX-RFC', 'SAT970701NN4', 'rfc-check-digit']] as const)('%s %s may be right: %s', (scheme, value, code) => {
    expect(checkIdentifier(scheme, value)).toEqual({ value, level: 'warning', code });
  });

  it.each([
    ['MX-RFC', 'SAT970701', 'rfc-format'],
    ['MX-RFC', 'SAT971301NN3', 'rfc-date'],
    ['MX-RFC', 'XAXX010101000', 'rfc-generic'],
    ['MX-RFC', 'GODE561231GR8', 'rfc-person'],
    ['MX-CLUNI', 'DME0603143301B', 'cluni-format'], // there is no state 33
    ['MX-CLUNI', 'DME0603140001B', 'cluni-format'],
    ['MX-CLUNI', 'DME060314ST1', 'cluni-format'],
    ['US-EIN', '10571299', 'ein-format'], // a leading zero lost: which one, the importer knows, we do not
    ['US-EIN', '47-48234423', 'ein-format'],
    ['US-EIN', '٤٧٤٨٢٣٤٤٢', 'ein-format'],
    ['member-number', '-1', 'member-number-format'],
    ['member-number', 'M 1', 'member-number-format'],
    ['member-number', 'M'.repeat(31), 'member-number-format'],
    ['slug', 'niñez', 'slug-format'],
    ['slug', 'a--b', 'slug-format'],
    ['slug', '-a', 'slug-format'],
    ['slug', 'a'.repeat(61), 'slug-format'],
    ['slug', '', 'slug-format'],
  ] as const)('%s %j is wrong: %s', (scheme, value, code) => {
    expect(checkIdentifier(scheme, value)).toEqual({ value, level: 'error', code });
  });

  it.each(Object.keys(IDENTIFIER_TEXTS))('%s has words in both languages', (code) => {
    const [es, en] = [fieldDetail({ code }, 'es'), fieldDetail({ code }, 'en')];
    for (const words of [es, en]) expect(words).toMatch(/^.{20,}\.$/);
    expect(es).not.toBe(en);
  });
});
