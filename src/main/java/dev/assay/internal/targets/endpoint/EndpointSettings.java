package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/**
 * Which service is used, and how.
 *
 * @param address where it answers
 * @param region what requests are signed for
 * @param credentials what they are signed with
 * @param service what is there; empty to have it found out
 * @param declared what it shows, by its user's word
 * @param javaRuntime the Lambda runtime identifier for functions written in Java; empty for what suits the service
 * @param role the role that functions are created with, as an ARN
 */
record EndpointSettings(
        EndpointAddress address,
        Region region,
        EndpointCredentials credentials,
        Optional<KnownService> service,
        Set<Capability> declared,
        Optional<String> javaRuntime,
        String role) {

    static final String ADDRESS = "assay.endpoint";
    static final String REGION = "assay.endpoint.region";
    static final String CREDENTIALS = "assay.endpoint.credentials";
    static final String SERVICE = "assay.endpoint.service";
    static final String CAPABILITIES = "assay.endpoint.capabilities";
    static final String JAVA_RUNTIME = "assay.endpoint.javaRuntime";
    static final String ROLE = "assay.endpoint.role";

    /** All that are read here. */
    static final Set<String> OPTIONS = Set.of(ADDRESS, REGION, CREDENTIALS, SERVICE, CAPABILITIES, JAVA_RUNTIME, ROLE);

    private static final String FOUND_OUT = "auto";
    private static final String ANY_ROLE = "arn:aws:iam::000000000000:role/assay";

    /**
     * Reads them.
     *
     * @param parameter answers a setting by its name
     * @throws InvalidInputException if one of them is missing or cannot be used
     */
    static EndpointSettings from(Function<String, Optional<String>> parameter) {
        EndpointAddress address = EndpointAddress.of(parameter
                .apply(ADDRESS)
                .orElseThrow(() -> problem(
                        "the target endpoint must get the address of the service by " + ADDRESS + "",
                        "Add -D" + ADDRESS + "=http://127.0.0.1:4566, or its address")));
        return new EndpointSettings(
                address,
                Region.of(
                        matching(parameter, REGION, "us-east-1", "[a-z]{2}[a-z0-9-]{1,30}-[0-9]{1,2}", "eu-central-1")),
                EndpointCredentials.named(
                        parameter.apply(CREDENTIALS).orElse(EndpointCredentials.TEST.label()), address),
                service(parameter.apply(SERVICE).orElse(FOUND_OUT).strip()),
                capabilities(parameter.apply(CAPABILITIES).orElse("")),
                parameter
                        .apply(JAVA_RUNTIME)
                        .map(given -> matching(JAVA_RUNTIME, given, "java[a-z0-9.]{1,20}", "java21")),
                matching(
                        parameter, ROLE, ANY_ROLE, "arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,512}", ANY_ROLE));
    }

    private static Optional<KnownService> service(String name) {
        if (name.equals(FOUND_OUT)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(KnownService.values())
                .filter(service -> service.label().equals(name))
                .findFirst()
                .orElseThrow(() -> problem(
                        SERVICE + " (" + name + ") must be one of " + FOUND_OUT + ", "
                                + Arrays.stream(KnownService.values())
                                        .map(KnownService::label)
                                        .collect(Collectors.joining(", ")),
                        "Leave it out to have it found out")));
    }

    private static Set<Capability> capabilities(String names) {
        Set<Capability> declared = EnumSet.noneOf(Capability.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(Capability::named)
                .forEach(declared::add);
        return Collections.unmodifiableSet(declared);
    }

    private static String matching(
            Function<String, Optional<String>> parameter, String name, String otherwise, String form, String example) {
        return matching(name, parameter.apply(name).orElse(otherwise), form, example);
    }

    private static String matching(String name, String given, String form, String example) {
        String value = given.strip();
        if (!value.matches(form)) {
            throw problem(name + " (" + value + ") must be like " + example, "Correct it, or leave it out");
        }
        return value;
    }

    private static InvalidInputException problem(String message, String remedy) {
        return new InvalidInputException(Problem.ENDPOINT, message, remedy);
    }
}
