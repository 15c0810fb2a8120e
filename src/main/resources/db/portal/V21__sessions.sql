-- Sessions of those who are signed in, on all nodes. The id is not that of the cookie, which is stored nowhere.
CREATE TABLE signin_session (
    id          UUID                     NOT NULL PRIMARY KEY,
    user_key    VARCHAR(400)             NOT NULL,
    tenant_id   INTEGER                  NOT NULL,
    reseller_id INTEGER                  NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    address     VARCHAR(64)              NOT NULL,
    agent       VARCHAR(300)             NOT NULL,
    node        VARCHAR(100)             NOT NULL,
    ended_at    TIMESTAMP WITH TIME ZONE,
    ended_as    VARCHAR(20),
    CONSTRAINT signin_session_ended_somehow CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);

CREATE INDEX signin_session_of_user ON signin_session (user_key, created_at);
CREATE INDEX signin_session_seen ON signin_session (seen_at);
