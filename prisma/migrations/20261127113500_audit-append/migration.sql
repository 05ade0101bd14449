-- Writes one link of the audit's chain in one question: the turn, the hash and the entry, so that whoever waits for the
-- turn waits for a commit and for nothing else. A volatile function sees with each of its statements what was committed
-- until then: the lock first, then what the writer before us wrote under it.
-- `facts` is the middle of the canonical JSON that is hashed (lib/audit/chain.ts), written by who knows how to.
CREATE FUNCTION audit_append(action text, "personId" uuid, "connectionId" uuid, data jsonb, facts text) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  turn bigint;
  moment timestamptz;
  previous bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(7305301); -- any number that nothing else locks
  turn := nextval('"AuditEntry_seq_seq"');
  moment := date_trunc('milliseconds', clock_timestamp());
  previous := coalesce((SELECT entry.hash FROM "AuditEntry" entry ORDER BY entry.seq DESC LIMIT 1),
                       decode(repeat('00', 32), 'hex'));
  INSERT INTO "AuditEntry" (seq, at, action, "personId", "connectionId", data, "previousHash", hash)
  VALUES (turn, moment, audit_append.action, audit_append."personId", audit_append."connectionId", audit_append.data, previous,
    sha256(convert_to(format('["%s","%s",%s,"%s"]', turn,
      to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), facts, encode(previous, 'hex')), 'UTF8')));
END
$$;

-- audit_turn() stays for one release: while portals are replaced one by one, the old ones still ask it.
