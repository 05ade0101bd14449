-- The end of the audit's chain and the next place in it, in one question. A volatile function sees with each of its
-- statements what was committed until then: the lock first, then what the writer before us wrote under it.
CREATE FUNCTION audit_turn() RETURNS TABLE (seq bigint, at timestamptz, hash bytea) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7305301); -- any number that nothing else locks
  RETURN QUERY
    SELECT nextval('"AuditEntry_seq_seq"'),
           date_trunc('milliseconds', clock_timestamp()),
           (SELECT entry.hash FROM "AuditEntry" entry ORDER BY entry.seq DESC LIMIT 1);
END
$$;
