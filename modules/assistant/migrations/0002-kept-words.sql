-- What a turn's form held, and a limit to how long a citizen's words are kept (assistant.forget-decisions).

-- Slots of the case the turn opened, of the form it left open, or of the guess it asked about; null in older rows.
alter table assistant.decisions add column form jsonb;

-- Null once the words were removed: the row says from then on what was decided, not what was written.
alter table assistant.decisions alter column turn drop not null, alter column state_before drop not null;

-- Both serve the job, which walks all offices from the oldest row on.
create index decisions_with_words on assistant.decisions (at) where turn is not null;
create index decisions_age on assistant.decisions (at);
