package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a function does not get to see: by what the user is known elsewhere, and by what other programs of the host are steered. */
final class HiddenPlaces {

    private static final List<String> OF_USER = List.of(
            ".aws",
            ".azure",
            ".config",
            ".docker",
            ".gnupg",
            ".kube",
            ".ssh",
            ".git-credentials",
            ".m2/settings.xml",
            ".netrc",
            ".npmrc",
            ".pypirc");

    /** Container engines: who may write to the socket of one can do all that the superuser can. */
    private static final List<String> OF_HOST = List.of(
            "/run/containerd",
            "/run/docker",
            "/run/docker.sock",
            "/run/podman",
            "/run/user",
            "/var/lib/containerd",
            "/var/lib/containers",
            "/var/lib/docker");

    private static final Path NOTHING = Path.of("/dev/null");

    private final List<Path> places;

    private HiddenPlaces(List<Path> places) {
        this.places = places;
    }

    /** @param needed what must stay in sight */
    static HiddenPlaces ofThisHost(List<Path> needed) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return new HiddenPlaces(Stream.concat(
                        OF_USER.stream().map(home::resolve), OF_HOST.stream().map(Path::of))
                .filter(Files::exists)
                .filter(place -> needed.stream().noneMatch(path -> path.startsWith(place)))
                .toList());
    }

    boolean hides(Path path) {
        return places.stream().anyMatch(path::startsWith);
    }

    void addTo(MountTable table) {
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                table.empty(place);
            } else {
                table.bind(NOTHING, place);
            }
        }
    }
}
