-- 交办日期 and 办理期限, as yyyy-MM-dd.
ALTER TABLE drafts ADD COLUMN assigned TEXT;
ALTER TABLE drafts ADD COLUMN due TEXT;

-- The turn that gave the proposal: when its message is deleted, the text goes with it.
ALTER TABLE proposals ADD COLUMN turn TEXT;
