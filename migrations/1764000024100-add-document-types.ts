import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which papers the coalition asks of a member, and how long each holds: configuration, from `domain.md` §2, for the office to change. */
export class AddDocumentTypes1764000024100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(
      `
      CREATE TABLE document_types (
        id uuid CONSTRAINT pk_document_types PRIMARY KEY,
        code text NOT NULL CONSTRAINT uq_document_types_code UNIQUE CONSTRAINT ck_document_types_code CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
        name_es text NOT NULL, name_en text NOT NULL,
        guidance_es text NOT NULL DEFAULT '', guidance_en text NOT NULL DEFAULT '',
        validity_rule text NOT NULL CONSTRAINT ck_document_types_validity_rule
          CHECK (validity_rule IN ('none', 'fixed_days', 'months', 'end_of_year', 'explicit_date', 'annual_due')),
        validity_count int, validity_due text,
        is_required boolean NOT NULL DEFAULT false,
        required_forms text[] NOT NULL DEFAULT '{}',
        is_sensitive boolean NOT NULL DEFAULT false,
        sort_order int NOT NULL DEFAULT 100,
        retired_on date,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT ck_document_types_validity_count CHECK ((validity_count IS NOT NULL) = (validity_rule IN ('fixed_days', 'months')) AND validity_count > 0),
        CONSTRAINT ck_document_types_validity_due CHECK ((validity_due IS NOT NULL) = (validity_rule = 'annual_due')
          AND (validity_due IS NULL OR make_date(2025, left(validity_due, 2)::int, right(validity_due, 2)::int) IS NOT NULL)));
      CALL protect_common('document_types');
      CALL audit.watch('document_types', NULL, 'staff');

      INSERT INTO document_types (id, code, name_es, name_en, validity_rule, validity_count, validity_due, is_required, required_forms, is_sensitive, sort_order, guidance_es, guidance_en)
      SELECT new_id(), t.code, t.name_es, t.name_en, t.rule, t.n, t.due, t.needed, t.forms, t.code = 'INE', t.place * 10, t.es, t.en
        FROM (VALUES
          (1, 'ACTA', 'Acta constitutiva y estatutos', 'Deed of incorporation and statutes', 'none', NULL, NULL, true, MX.forms,
            'Completa, con la última modificación protocolizada. Envíela otra vez cuando cambien los estatutos.', 'Whole, with the last notarised change. Send it again when the statutes change.'),
          (2, 'PODER', 'Poder del representante legal', 'Power of the legal representative', 'none', NULL, NULL, true, MX.forms,
            'El poder o nombramiento vigente. Si los estatutos fijan su término, indique la fecha.', 'The power or appointment in force. Where the statutes end it, give the day.'),
          (3, 'INE', 'Identificación oficial del representante legal', 'Official id of the legal representative', 'explicit_date', NULL, NULL, true, MX.forms,
            'Por ambos lados, legible. Se guarda cifrada y se borra en cuanto se verifica.', 'Both sides, legible. It is kept encrypted and deleted as soon as it has been verified.'),
          (4, 'CSF', 'Constancia de situación fiscal', 'Certificate of tax status', 'months', 12, NULL, true, MX.forms,
            'Descárguela del portal del SAT; que tenga menos de tres meses al enviarla.', 'Download it from the SAT; less than three months old when you send it.'),
          (5, 'OPC32D', 'Opinión de cumplimiento (32-D), positiva', 'Opinion of tax compliance (32-D), positive', 'fixed_days', 30, NULL, false, '{}'::text[],
            'Vale 30 días naturales desde que se emite.', 'It holds for 30 days from the day it is issued.'),
          (6, 'DOFICIO', 'Oficio de donataria autorizada', 'Authorised-donee letter', 'end_of_year', NULL, NULL, false, '{}',
            'El oficio o constancia, con la página del Anexo 14 o del directorio del año.', 'The letter, with the page of Annex 14 or of the year’s directory.'),
          (7, 'ACRED', 'Constancia que acredita actividades', 'Certificate of activities', 'months', 36, NULL, false, '{}',
            'Vale hasta tres años; si dice menos, indique la fecha.', 'It holds for up to three years; where it says less, give the day.'),
          (8, 'CLUNI', 'Constancia CLUNI', 'CLUNI certificate', 'none', NULL, NULL, false, '{}',
            'La constancia de inscripción en el Registro Federal de las OSC.', 'The certificate of the Federal Registry of CSOs.'),
          (9, 'INFRFOSC', 'Acuse del informe anual al RFOSC', 'Receipt of the annual report to the RFOSC', 'annual_due', NULL, '01-31', false, '{}',
            'El acuse del informe del año anterior. Se presenta a más tardar el 31 de enero.', 'The receipt for the year before. It is due by 31 January.'),
          (10, 'TRANSP', 'Acuse del informe de transparencia', 'Receipt of the transparency report', 'annual_due', NULL, '05-31', false, '{}',
            'El acuse del SAT por el año anterior, aunque no haya habido donativos. Se presenta a más tardar el 31 de mayo.', 'The SAT’s receipt for the year before, also where there were no gifts. It is due by 31 May.'),
          (11, 'DECANUAL', 'Acuse de la declaración anual', 'Receipt of the annual tax return', 'annual_due', NULL, '02-15', true, MX.forms,
            'El acuse de la declaración de personas morales con fines no lucrativos del año anterior.', 'The receipt of the non-profit’s return for the year before.'),
          (12, 'EEFF', 'Estados financieros', 'Financial statements', 'annual_due', NULL, '06-30', false, '{}',
            'Del ejercicio anterior; dictaminados, si la organización se dictamina.', 'Of the year before; audited, where the organisation is audited.'),
          (13, 'INFANUAL', 'Informe anual de actividades', 'Annual report of activities', 'annual_due', NULL, '03-31', false, '{}',
            'El informe del año anterior.', 'The report on the year before.'),
          (14, 'AVISOPRIV', 'Aviso de privacidad', 'Privacy notice', 'months', 12, NULL, false, '{}',
            'El aviso publicado, revisado cada año.', 'The published notice, reviewed every year.'),
          (15, 'PROTNNA', 'Política de protección de niñas, niños y adolescentes', 'Child safeguarding policy', 'months', 24, NULL, false, '{}',
            'La política, con la declaración sobre la revisión de antecedentes del personal.', 'The policy, with the statement on background checks of staff.'),
          (16, 'IRSDET', 'Carta de determinación del IRS', 'IRS determination letter', 'none', NULL, NULL, true, '{US_501C3}',
            'La carta que reconoce a la organización como 501(c)(3).', 'The letter that recognises the organisation as a 501(c)(3).')
        ) AS t (place, code, name_es, name_en, rule, n, due, needed, forms, es, en);`.replaceAll(
        'MX.forms',
        `'${MEXICAN}'::text[]`,
      ),
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE document_types');
  }
}

const MEXICAN = '{AC,SC,IAP,IBP,ABP,FBP,IASP,FID,SCP}';
