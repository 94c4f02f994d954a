package dev.assay.internal.targets.localstack.engine;

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
        return uri.toString().replaceFirst("//[^/]*@", "//") + ", " + source;
    }
}
