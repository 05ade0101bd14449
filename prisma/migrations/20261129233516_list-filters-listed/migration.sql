CREATE TRIGGER "ListedConnection_ends" AFTER INSERT OR UPDATE OF "secretEndsAt", "certificateEndsAt", "seenAt" OR DELETE
  ON "ListedConnection" FOR EACH ROW EXECUTE FUNCTION ends_are_kept();
