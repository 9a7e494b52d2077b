import type { Client } from 'pg';

/** What members gather in the coalition's books, in the sizes that a few years bring: papers, dues, notes and what waits for the office. */
export async function seedRegisters(superuser: Client, members: number, account: string): Promise<void> {
  const run = (text: string, values: unknown[] = []) => superuser.query(text, values);
  const waiting = Math.ceil(members / 20);
  await run(
    `CREATE TEMPORARY TABLE seeded AS SELECT id, primary_focus, row_number() OVER (ORDER BY md5(id::text))::int AS n FROM members`,
  );
  await run(`INSERT INTO member_identifiers (id, member_id, scheme, value, state, decided_at)
    SELECT new_id(), id, scheme, value, CASE WHEN n % 4 = 0 THEN 'unverified' ELSE 'verified' END, CASE WHEN n % 4 > 0 THEN now() END
      FROM seeded, LATERAL (VALUES ('MX-RFC', 'BEN' || lpad((n % 280000 + 100000)::text, 6, '0') || lpad(to_hex(n % 4096), 3, '0')), ('MX-CLUNI', 'BEN' || n || 'CLUNI'), ('slug', 'ong-' || n)) v (scheme, value)
     WHERE scheme <> 'MX-CLUNI' OR n % 2 = 0`);
  await run(
    `INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted, created_by)
     SELECT new_id(), s.id, t.code || '.pdf', 'application/pdf', 250000, md5(s.n || t.code), t.code || '/' || s.n, t.is_sensitive, $1::uuid
       FROM seeded s, document_types t WHERE t.code IN ('ACTA', 'PODER', 'INE', 'CSF', 'DECANUAL', 'DOFICIO')`,
    [account],
  );
  await run(
    `INSERT INTO documents (id, member_id, type_id, file_id, issued_on, valid_until, stated_expiry, status, reason, created_by, created_at, decided_by, decided_at)
     SELECT new_id(), f.member_id, t.id, f.id, i.issued, document_expiry(t.validity_rule, t.validity_count, t.validity_due, i.issued, i.stated), i.stated, st.status,
            CASE WHEN st.status = 'rejected' THEN 'No se lee.' END, $1::uuid, now() - s.n % 500 * interval '1 day',
            CASE WHEN st.status <> 'submitted' THEN $1::uuid END, CASE WHEN st.status <> 'submitted' THEN now() END
       FROM stored_files f JOIN seeded s ON s.id = f.member_id JOIN document_types t ON f.name = t.code || '.pdf',
            LATERAL (SELECT coalition_today() - 30 - (hashtext(f.id::text) & 1023) % 360 AS issued,
                            CASE WHEN t.code = 'INE' THEN coalition_today() + 40 + (hashtext(f.id::text) & 1023) END AS stated) i,
            LATERAL (SELECT CASE (hashtext(f.id::text) & 1023) % 50 WHEN 0 THEN 'submitted' WHEN 1 THEN 'rejected' ELSE 'verified' END AS status) st`,
    [account],
  );
  await run(`INSERT INTO membership_categories (id, name_es, name_en, amount, currency)
    SELECT new_id(), 'Cuota ' || n, 'Fee ' || n, 1000 * n, 'MXN' FROM generate_series(1, 4) n`);
  await run(`INSERT INTO terms (id, member_id, category_id, starts_on, ends_on, amount, currency, paid_on, method)
    SELECT new_id(), s.id, (SELECT c.id FROM membership_categories c WHERE c.amount = 1000 * (1 + s.n % 4)), starts, starts + 364, 1000 * (1 + s.n % 4), 'MXN',
           CASE WHEN is_paid THEN starts + 10 END, CASE WHEN is_paid THEN 'transfer' END
      FROM seeded s, generate_series(1, 5) y, LATERAL (SELECT coalition_today() - s.n % 365 - 365 * (y - 1) AS starts, y > 1 OR s.n % 5 > 0 AS is_paid) t`);
  await run(`INSERT INTO tags (id, name) SELECT new_id(), 'Etiqueta ' || n FROM generate_series(1, 40) n`);
  await run(`INSERT INTO member_tags (id, member_id, tag_id) SELECT new_id(), s.id, t.id
    FROM seeded s JOIN (SELECT id, row_number() OVER (ORDER BY id)::int AS n FROM tags) t ON t.n IN (1 + s.n % 40, 1 + (s.n * 7 + 3) % 40)`);
  await run(
    `INSERT INTO member_notes (id, member_id, text, words, created_by, created_at)
     SELECT new_id(), s.id, t.text, normalise_name(t.text), $1::uuid, now() - s.n * interval '1 minute'
       FROM seeded s, generate_series(1, 2) k, LATERAL (SELECT 'Se habló de la niñez y del informe ' || substr(md5(s.n || '-' || k), 1, 8) AS text) t`,
    [account],
  );
  await run(
    `INSERT INTO interactions (id, member_id, kind, happened_on, summary, words, follow_up_on, followed_up_on, created_by)
     SELECT new_id(), s.id, (ARRAY['call', 'meeting', 'visit', 'email'])[1 + k % 4], t.day, t.text, normalise_name(t.text),
            CASE WHEN (s.n + k) % 3 = 0 THEN t.day + 30 END, CASE WHEN (s.n + k) % 3 = 0 AND (s.n + k) % 15 > 0 THEN t.day + 20 END, $1::uuid
       FROM seeded s, generate_series(1, 5) k,
            LATERAL (SELECT coalition_today() - (s.n * 7 + k * 97) % 900 AS day, 'Llamada sobre la educación ' || substr(md5(s.n || '+' || k), 1, 8) AS text) t`,
    [account],
  );
  await run(
    `INSERT INTO applications (id, handle_hash, state, legal_name, focus_areas, primary_focus, mission, contact_name, contact_email, language, decided_at, refusal_reason, created_at)
     SELECT new_id(), decode(md5('handle' || n), 'hex'), state, 'Solicitante ' || n || ', A.C.', '{children}', 'children', 'Una misión.', 'Persona ' || n, 'a' || n || '@ngo.example', 'es',
            CASE WHEN state = 'refused' THEN now() END, CASE WHEN state = 'refused' THEN 'Fuera de su objeto.' END, now() - n * interval '1 hour'
       FROM generate_series(1, $1::int) n, LATERAL (SELECT CASE WHEN n % 3 = 0 THEN 'refused' ELSE 'received' END AS state) s`,
    [waiting],
  );
  await run(
    `WITH asked AS (
       INSERT INTO change_requests (id, member_id, state, file_id, reason, requested_by, decided_by, decided_at)
       SELECT new_id(), s.id, CASE WHEN s.n % 10 = 0 THEN 'pending' ELSE 'accepted' END, (SELECT min(f.id::text)::uuid FROM stored_files f WHERE f.member_id = s.id),
              NULL, $1::uuid, CASE WHEN s.n % 10 > 0 THEN $1::uuid END, CASE WHEN s.n % 10 > 0 THEN now() END
         FROM seeded s WHERE s.n <= $2::int RETURNING id, member_id, state)
     INSERT INTO requested_changes (id, member_id, request_id, field, before, after, is_pending)
     SELECT new_id(), member_id, id, 'legalName', 'Antes, A.C.', 'Después, A.C.', state = 'pending' FROM asked`,
    [account, waiting],
  );
  await run(
    `WITH directory AS (
       INSERT INTO donataria_directories (id, fiscal_year, file_name, row_count, entries, created_by)
       SELECT new_id(), y, 'directorio-' || y || '.csv', 10, '[]', $1::uuid FROM generate_series(2024, 2026) y RETURNING id, fiscal_year)
     INSERT INTO donataria_standings (id, member_id, fiscal_year, state, category, source, directory_id)
     SELECT new_id(), s.id, d.fiscal_year, 'authorised', 'A', 'directory', d.id FROM seeded s, directory d WHERE s.n % 2 = 0`,
    [account],
  );
  await run(
    `WITH file AS (
       INSERT INTO imports (id, kind, file_name, file_hash, columns, mapping, row_count, state, created_by, applied_at)
       SELECT new_id(), 'members', 'padron-' || n || '.csv', decode(md5(n::text), 'hex'), '{nombre}', '{}', 400, 'applied', $1::uuid, now() FROM generate_series(1, 25) n RETURNING id)
     INSERT INTO import_rows (import_id, number, cells, action, parsed)
     SELECT f.id, n, ARRAY['Organización ' || n], 'create', '{"problems": []}' FROM file f, generate_series(1, 400) n`,
    [account],
  );
  await run(
    `INSERT INTO exports (id, kind, format, language, filters, account_id, role, member_ids)
     SELECT new_id(), 'members', 'csv', 'es', '{}', $1::uuid, 'staff', '{}' FROM generate_series(1, 50) n`,
    [account],
  );
  await run(
    `INSERT INTO saved_filters (id, account_id, page, name, query) SELECT new_id(), $1::uuid, 'members', 'Filtro ' || n, 'status=active' FROM generate_series(1, 20) n`,
    [account],
  );
  await run(`INSERT INTO duplicate_pairs (id, member_id, other_id, score, reasons)
    SELECT new_id(), least(a.id, b.id), greatest(a.id, b.id), 60 + a.n % 40, '[]' FROM seeded a JOIN seeded b ON b.n = a.n + 1 WHERE a.n % 20 = 0`);
  await run(`INSERT INTO contact_roles (id, member_id, contact_id, role, started_on)
    SELECT new_id(), member_id, id, 'director', coalition_today() - 300 FROM contacts`);
  await run(
    `INSERT INTO audit.entries (account_id, acting_role, action, table_name, row_id, member_id, audience, before, after)
     SELECT $1::uuid, 'staff', 'update', 'members', s.id::text, s.id, 'member', '{"website": null}', '{"website": "https://ngo.example"}' FROM seeded s, generate_series(1, 20)`,
    [account],
  );
}
