-- The connection's row first: of two credentials that change at once, the second to come here sees both.
CREATE FUNCTION keep_ends_of(connection uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Connection" WHERE id = connection FOR NO KEY UPDATE;
  UPDATE "Connection" c SET "secretEndsAt" = ends.secret, "certificateEndsAt" = ends.certificate FROM (
    SELECT coalesce(min("endsAt") FILTER (WHERE kind = 'secret'), max(l."secretEndsAt")) AS secret,
           coalesce(min("endsAt") FILTER (WHERE kind = 'certificate'), max(l."certificateEndsAt")) AS certificate
      FROM (SELECT connection AS id) it
      LEFT JOIN "Credential" one ON one."connectionId" = it.id AND one.state = 'live'
      LEFT JOIN "ListedConnection" l ON l."connectionId" = it.id AND l."seenAt" IS NULL
       AND (SELECT stage <> 'ended' FROM "Connection" WHERE id = it.id)) ends
   WHERE c.id = connection AND (c."secretEndsAt", c."certificateEndsAt") IS DISTINCT FROM (ends.secret, ends.certificate);
END
$$;

CREATE FUNCTION ends_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_ends_of(coalesce(NEW."connectionId", OLD."connectionId"));
  RETURN NULL;
END
$$;

CREATE TRIGGER "Credential_ends_made" AFTER INSERT ON "Credential"
  FOR EACH ROW WHEN (NEW.state = 'live') EXECUTE FUNCTION ends_are_kept();
CREATE TRIGGER "Credential_ends" AFTER UPDATE OF state, "endsAt" ON "Credential"
  FOR EACH ROW WHEN ((OLD.state, OLD."endsAt") IS DISTINCT FROM (NEW.state, NEW."endsAt") AND 'live' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION ends_are_kept();
CREATE TRIGGER "Credential_ends_gone" AFTER DELETE ON "Credential"
  FOR EACH ROW WHEN (OLD.state = 'live') EXECUTE FUNCTION ends_are_kept();
