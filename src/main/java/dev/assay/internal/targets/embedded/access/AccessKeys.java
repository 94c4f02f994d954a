package dev.assay.internal.targets.embedded.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The credentials that a server accepts: the host's, and a session for each function and role. */
public final class AccessKeys {

    private final Credentials host = Credentials.ofHost();
    private final Map<Caller, Credentials> sessions = new ConcurrentHashMap<>();
    private final Map<String, Credentials> byId = new ConcurrentHashMap<>();

    /** New credentials for the host, and no sessions. */
    public AccessKeys() {
        byId.put(host.keyId(), host);
    }

    /** With these everything is allowed. */
    public Credentials host() {
        return host;
    }

    /**
     * The session of a function. It stays valid as long as the server, as sessions on AWS outlive what they were made for.
     *
     * @param roleArn the function's execution role
     */
    public Credentials session(String function, String roleArn) {
        return sessions.computeIfAbsent(Caller.function(function, roleArn), this::issue);
    }

    private Credentials issue(Caller caller) {
        Credentials session = Credentials.ofSession(caller);
        byId.put(session.keyId(), session);
        return session;
    }

    /** The credentials whose id is named. */
    Optional<Credentials> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }
}
