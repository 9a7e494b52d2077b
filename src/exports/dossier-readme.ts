import type { Language } from '../shared/http/problem';
import type { DossierMember } from './dossier.queries';
import { DOSSIER_WORDS } from './dossier-words';

/** For who opens the archive: what each file is, and how a hash is checked without us. In both languages, the asker's first. */
export function dossierReadme(member: DossierMember, madeAt: string, language: Language): string {
  const both = language === 'es' ? [spanish, english] : [english, spanish];
  const name = (word: keyof typeof DOSSIER_WORDS): string => DOSSIER_WORDS[word][language];
  const text = both.map((write) => write(member, madeAt, name)).join(`\n${'-'.repeat(72)}\n\n`);
  return text.replaceAll('\n', '\r\n'); // as Notepad opens it
}

type Named = (word: keyof typeof DOSSIER_WORDS) => string;

const spanish = ({ name, coalition }: DossierMember, madeAt: string, of: Named): string => `EXPEDIENTE PARA AUDITORÍA
${name}
Hecho por ${coalition} el ${madeAt} (UTC). Es una copia de ese momento.

QUÉ HAY AQUÍ
${of('reports')}/${of('reports')}.csv
    Todo reporte que se le ha pedido: estado, fecha límite, envío y aprobación.
${of('reports')}/*.pdf
    Cada edición sellada de un reporte, para leerse.
${of('remarks')}.csv
    Lo que la coalición observó al revisar.
${of('seals')}/${of('seals')}.csv
    Los sellos de esta organización: número, sello anterior y sello.
${of('seals')}/*.json
    El contenido sellado, byte por byte como se calculó su huella. No lo abra y guarde con un editor.
${of('seals')}/*-${of('texts')}.json
    Los textos que están junto al sello: dónde va cada uno ("pointer"), su sal y el texto. Los que alguien pidió eliminar no están.
${of('attachments')}/${of('attachments')}.csv
    Todo archivo que se envió con un reporte, con su SHA-256: es el mismo que está en "attachments" del contenido sellado.
${of('attachments')}/*
    Esos archivos, como se recibieron.
${of('documents')}/${of('documents')}.csv
    Todo documento enviado, con su SHA-256; si su archivo no está aquí, dice por qué. Las identificaciones oficiales se eliminan al verificarse.
${of('documents')}/*
    Los archivos como se recibieron.

CÓMO COMPROBAR UNA HUELLA
1. Contenido: sha256sum ${of('seals')}/ARCHIVO.json
   (Windows: certutil -hashfile ARCHIVO.json SHA256) debe dar «SHA-256 del contenido» en ${of('seals')}.csv.
2. Sello: es el SHA-256 del número en decimal, dos puntos, los 32 bytes del sello anterior y los 32 bytes de la huella del contenido:
   (printf 'NÚMERO:'; printf 'ANTERIOR%s' CONTENIDO | xxd -r -p) | sha256sum
3. Texto: el SHA-256 de los bytes de la sal y del texto en UTF-8 debe ser el "digest" que está en su lugar en el contenido.
4. Documento o adjunto: sha256sum ${of('documents')}/ARCHIVO debe dar el SHA-256 de ${of('documents')}.csv, o el de ${of('attachments')}.csv.
El sello anterior puede ser de otra organización: la cadena es una para toda la coalición, que la comprueba entera con «npm run seals:verify».
`;

const english = ({ name, coalition }: DossierMember, madeAt: string, of: Named): string => `DOSSIER FOR AN AUDITOR
${name}
Made by ${coalition} on ${madeAt} (UTC). It is a copy of that moment.

WHAT IS HERE
${of('reports')}/${of('reports')}.csv
    Every report it was asked for: state, due date, submission and approval.
${of('reports')}/*.pdf
    Each sealed edition of a report, to be read.
${of('remarks')}.csv
    What the coalition remarked on while reviewing.
${of('seals')}/${of('seals')}.csv
    This organisation’s seals: number, previous seal and seal.
${of('seals')}/*.json
    The sealed content, byte for byte as it was hashed. Do not open and save it with an editor.
${of('seals')}/*-${of('texts')}.json
    The texts that lie beside the seal: where each belongs ("pointer"), its salt and the text. Those that somebody asked to erase are not there.
${of('attachments')}/${of('attachments')}.csv
    Every file sent with a report, with its SHA-256: the same that stands in "attachments" of the sealed content.
${of('attachments')}/*
    Those files as they were received.
${of('documents')}/${of('documents')}.csv
    Every document sent, with its SHA-256; where its file is not here, it says why. Identity papers are deleted once verified.
${of('documents')}/*
    The files as they were received.

HOW TO CHECK A HASH
1. Content: sha256sum ${of('seals')}/FILE.json
   (Windows: certutil -hashfile FILE.json SHA256) must give the SHA-256 of the content in ${of('seals')}.csv.
2. Seal: it is the SHA-256 of the number in decimal, a colon, the 32 bytes of the previous seal and the 32 bytes of the content’s hash:
   (printf 'NUMBER:'; printf 'PREVIOUS%s' CONTENT | xxd -r -p) | sha256sum
3. Text: the SHA-256 of the salt’s bytes and the text in UTF-8 must be the "digest" that stands in its place in the content.
4. Document or attachment: sha256sum ${of('documents')}/FILE must give the SHA-256 in ${of('documents')}.csv, or that in ${of('attachments')}.csv.
The previous seal may be another organisation’s: there is one chain for the whole coalition, which checks all of it with “npm run seals:verify”.
`;
