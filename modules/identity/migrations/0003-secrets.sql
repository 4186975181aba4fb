-- What begins with `secret:` leaves the database in no export.
comment on column identity.api_keys.secret_hash is 'secret: SHA-256 of the key';
