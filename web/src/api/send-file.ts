import { client } from './client';
import type { CopyProposal, DonatariaDirectory, Import, ImportKind } from './types';

/** The document describes the form's parts; what goes out is the file itself. */
export async function sendImport(file: File, kind: ImportKind): Promise<Import> {
  const { data } = await client.POST('/imports', {
    body: { kind, file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file);
      return form;
    },
  });
  return data!;
}

export async function sendDirectory(file: File, fiscalYear: string): Promise<DonatariaDirectory> {
  const { data } = await client.POST('/donataria-directories', {
    body: { fiscalYear: Number(fiscalYear), file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      form.append('fiscalYear', fiscalYear);
      form.append('file', file);
      return form;
    },
  });
  return data!;
}

/** What is asked for, and then the paper that supports it: the server reads the file only when it knows what it is for. */
export async function sendChangeRequest(id: string, fields: Record<string, string>, file: File): Promise<void> {
  await client.POST('/members/{id}/change-requests', {
    params: { path: { id } },
    body: { file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', file);
      return form;
    },
  });
}

/** A report's offline copy, filled in; answers what it would change. */
export async function sendCopy(id: string, file: File): Promise<CopyProposal> {
  const { data } = await client.POST('/reports/{id}/workbook', {
    params: { path: { id } },
    body: { file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      form.append('file', file);
      return form;
    },
  });
  return data!;
}
