import { defineProblem } from '../shared/http/problem';

export const ExportNotReady = defineProblem('export-not-ready', 409, {
  es: { title: 'El archivo aún no está listo', detail: 'Espere a que termine la exportación y descárguelo entonces.' },
  en: { title: 'The file is not ready yet', detail: 'Wait until the export has finished, and download it then.' },
});
export const ExportExpired = defineProblem('export-expired', 410, {
  es: { title: 'El archivo ya no se conserva', detail: 'Los archivos se conservan siete días. Pida otra exportación.' },
  en: { title: 'The file is no longer kept', detail: 'Files are kept for seven days. Ask for another export.' },
});
