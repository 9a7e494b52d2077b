import { filesOf } from './publication';

describe('the files of a report', () => {
  it('come in both languages, on both papers, and as a workbook; one’s own language first', () => {
    const files = filesOf('1', 'en');
    expect(
      files.map(({ form, language, paper }) => `${form} ${language} ${form === 'pdf' ? paper : ''}`.trim()),
    ).toEqual(['pdf en letter', 'pdf en a4', 'xlsx en', 'pdf es letter', 'pdf es a4', 'xlsx es']);
    expect(files[1]!.href).toBe('/api/v1/publications/1.pdf?language=en&paper=a4');
  });
});
