-- A line is read by its beginning, along its index. A plan made while lines were short would sort the whole of them for as long as the connection
-- lives, and the area's lock is held meanwhile.
alter function queue.lock_and_look(uuid, timestamptz) set enable_sort = off;
alter function queue.lock_and_look(uuid, timestamptz) set enable_seqscan = off;
alter function queue.lock_and_look(uuid, timestamptz) set enable_bitmapscan = off;
