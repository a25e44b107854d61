-- A turn that is run again after a crash asks what it has done.
CREATE INDEX acts_by_turn ON acts (turn);
CREATE INDEX revisions_by_turn ON revisions (turn);
