package dev.assay.target.localstack.engine;

import java.net.URI;

/**
 * Where a Docker engine may listen.
 *
 * @param uri for example {@code unix:///var/run/docker.sock}
 * @param source who says so, for example {@code DOCKER_HOST}
 */
record EngineAddress(URI uri, String source) {

    /** For messages: without what may be a user's name and password. */
    @Override
    public String toString() {
        String place =
                uri.getHost() == null ? uri.getPath() : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return uri.getScheme() + "://" + place + ", " + source;
    }
}
