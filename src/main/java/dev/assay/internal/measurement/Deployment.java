package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.InstructionSet;
import dev.assay.data.Network;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Subnets;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The deployed functions of one experiment: one for each configuration, deleted when this is closed. */
final class Deployment implements AutoCloseable {

    /** Changes with each generation: a changed configuration is what makes Lambda start new instances. */
    static final String GENERATION = "ASSAY_GENERATION";

    private static final String RUN = "assay:run";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final MeasurementPlan plan;
    private final String runId;
    private final Target target;
    private final LambdaClient lambda;
    private final Consumer<String> warnings;
    private final Map<Configuration, String> names = new LinkedHashMap<>();
    private final Companions companions;
    private final CompanionClients clients;

    /** @param warnings takes a sentence for each function that could not be deleted */
    Deployment(MeasurementPlan plan, String runId, Target target, Consumer<String> warnings) {
        this.plan = plan;
        this.runId = runId;
        this.target = target;
        this.lambda = target.control();
        this.warnings = warnings;
        this.companions = new Companions(plan.function().companions(), nameStart());
        this.clients = new CompanionClients(target);
    }

    /** Creates a function for every configuration of the design, ready to be called. */
    void create() {
        for (Cell cell : plan.design().cells()) {
            Configuration configuration = Configuration.of(cell, plan.function());
            if (!names.containsKey(configuration)) {
                String name = nameOf(configuration);
                names.put(configuration, name);
                guarded("create", name, () -> createOwn(name, configuration));
            }
        }
        companions.forEach((companion, name) -> guarded("create", name, () -> createOwn(name, companion)));
        names.values().forEach(name -> guarded("activate", name, () -> awaitActive(lambda, name)));
        companions.forEach(
                (companion, name) -> guarded("activate", name, () -> awaitActive(clients.of(companion), name)));
    }

    /** The deployed name of a companion. */
    String companion(String name) {
        return companions.function(name);
    }

    /** Why a function failed is in its configuration, and not in what the SDK's waiter says. */
    private static void awaitActive(LambdaClient lambda, String name) {
        try {
            lambda.waiter().waitUntilFunctionActiveV2(request -> request.functionName(name), Deployment::often);
        } catch (SdkException e) {
            throw stateReason(lambda, name)
                    .<SdkException>map(reason -> SdkClientException.create(reason, e))
                    .orElse(e);
        }
    }

    private static Optional<String> stateReason(LambdaClient lambda, String name) {
        try {
            return Optional.ofNullable(lambda.getFunctionConfiguration(request -> request.functionName(name))
                    .stateReason());
        } catch (SdkException unknown) {
            return Optional.empty();
        }
    }

    /** The name of the function that serves a cell. */
    String function(Cell cell) {
        return Objects.requireNonNull(names.get(Configuration.of(cell, plan.function())), "create() first");
    }

    /** Gives every function new instances from its next call on. */
    void renew(int generation) {
        names.forEach((configuration, name) -> configure(configuration, name, generation));
        companions.forEach((companion, name) -> configure(clients.of(companion), companion.code(), name, generation));
    }

    /** Gives the function of a cell new instances by another configuration. */
    void configure(Cell cell, int number) {
        configure(Configuration.of(cell, plan.function()), function(cell), number);
    }

    private void configure(Configuration configuration, String name, int number) {
        configure(lambda, plan.function().version(configuration.version()), name, number);
    }

    private void configure(LambdaClient where, FunctionVersion code, String name, int number) {
        guarded("renew the instances of", name, () -> {
            where.updateFunctionConfiguration(
                    request -> request.functionName(name).environment(environment(code, number)));
            awaitUpdated(where, name);
        });
    }

    /** Gives the function of a cell new instances by another code, which does the same. */
    void replaceCode(Cell cell, int number) {
        String name = function(cell);
        byte[] own =
                Configuration.of(cell, plan.function()).version(plan.function()).code();
        byte[] code = ZipComment.on(own, "assay " + number);
        guarded("replace the code of", name, () -> {
            lambda.updateFunctionCode(request -> request.functionName(name).zipFile(SdkBytes.fromByteArray(code)));
            awaitUpdated(lambda, name);
        });
    }

    /** Deletes the function of a cell and creates it again. */
    void recreate(Cell cell) {
        String name = function(cell);
        guarded("delete", name, () -> lambda.deleteFunction(request -> request.functionName(name)));
        guarded("create", name, () -> create(name, Configuration.of(cell, plan.function())));
        guarded("activate", name, () -> awaitActive(lambda, name));
    }

    private static void awaitUpdated(LambdaClient lambda, String name) {
        lambda.waiter().waitUntilFunctionUpdatedV2(request -> request.functionName(name), Deployment::often);
    }

    private void createOwn(String name, Configuration configuration) {
        createOwn(lambda, name, () -> create(name, configuration), () -> names.remove(configuration));
    }

    private void createOwn(String name, CompanionFunction companion) {
        LambdaClient where = clients.of(companion);
        Runnable creation = () -> create(
                where, name, companion.code(), companion.memoryMegabytes(), companion.timeoutSeconds(), like -> {});
        createOwn(where, name, creation, () -> companions.forget(companion));
    }

    /** A function that was there already is not this run's to delete, unless an earlier part of the run left it. */
    private void createOwn(LambdaClient where, String name, Runnable creation, Runnable forget) {
        try {
            creation.run();
        } catch (ResourceConflictException there) {
            if (plan.goesOnAt() == null || !isOfThisRun(where, name)) {
                forget.run();
                throw there;
            }
            where.deleteFunction(request -> request.functionName(name));
            creation.run();
        }
    }

    private boolean isOfThisRun(LambdaClient where, String name) {
        return runId.equals(
                where.getFunction(request -> request.functionName(name)).tags().get(RUN));
    }

    private void create(String name, Configuration configuration) {
        create(
                lambda,
                name,
                configuration.version(plan.function()),
                configuration.memoryMegabytes(),
                configuration.timeoutSeconds(),
                like -> place(configuration, like));
    }

    /** What only functions under test may ask for. */
    private void place(Configuration configuration, CreateFunctionRequest.Builder request) {
        int tmpMegabytes = plan.function().ephemeralMegabytes();
        if (tmpMegabytes != FunctionToDeploy.USUAL_EPHEMERAL_MEGABYTES) {
            request.ephemeralStorage(storage -> storage.size(tmpMegabytes));
        }
        if (configuration.network() != Network.OUTSIDE) {
            Subnets place = target.subnets(configuration.network());
            request.vpcConfig(vpc -> vpc.subnetIds(place.subnets()).securityGroupIds(place.securityGroups()));
        }
        InstructionSet instructionSet = configuration.instructionSet();
        if (instructionSet != null) {
            request.architecturesWithStrings(instructionSet.label());
        }
    }

    private void create(
            LambdaClient where,
            String name,
            FunctionVersion version,
            int memoryMegabytes,
            int timeoutSeconds,
            Consumer<CreateFunctionRequest.Builder> more) {
        String runtime = version.runtime();
        CreateFunctionRequest.Builder request = CreateFunctionRequest.builder()
                .functionName(name)
                .runtime(target.runtime(runtime).orElse(runtime))
                .handler(version.handler())
                .memorySize(memoryMegabytes)
                .timeout(timeoutSeconds)
                .environment(environment(version, 0))
                .tags(tags(plan, runId))
                .code(code -> code.zipFile(SdkBytes.fromByteArray(version.code())));
        more.accept(request);
        CopiedSettings copied = plan.function().copied();
        if (copied == null) {
            request.role(target.role());
        } else {
            copied.applyTo(request);
        }
        where.createFunction(request.build());
    }

    /** By which everything that a run makes is recognised. */
    static Map<String, String> tags(MeasurementPlan plan, String runId) {
        return Map.of(RUN, runId, "assay:experiment", plan.experiment());
    }

    /** The SDK's own first pause is a second: on LocalStack most of what a renewal took. */
    private static void often(WaiterOverrideConfiguration.Builder looks) {
        looks.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(BETWEEN_LOOKS))
                .maxAttempts((int) LONGEST_WAIT.dividedBy(BETWEEN_LOOKS));
    }

    private Environment environment(FunctionVersion version, int generation) {
        Map<String, String> variables = new LinkedHashMap<>(plan.function().environment());
        companions.forEach((companion, name) -> variables.put(companion.variable(), name));
        variables.putAll(version.environment());
        variables.put(GENERATION, Integer.toString(generation));
        return Environment.builder().variables(variables).build();
    }

    private String nameOf(Configuration configuration) {
        String own = plan.function().names().function();
        return own.isEmpty() ? Companions.named(nameStart(), configuration.suffix()) : own;
    }

    private String nameStart() {
        return "assay-" + runId + "-"
                + plan.experiment().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void guarded(String doing, String name, Runnable action) {
        try {
            action.run();
        } catch (SdkException e) {
            throw new MeasurementFailedException(
                    Problem.DEPLOYMENT,
                    "Target " + target.name() + " refused to " + doing + " function " + name + ": " + e.getMessage(),
                    "Correct what it names and run again",
                    e);
        }
    }

    /** Deletes every function. One that is gone is no error; one that stays is named, and what was measured is kept. */
    @Override
    public void close() {
        names.values().forEach(name -> delete(lambda, name));
        companions.forEach((companion, name) -> delete(clients.of(companion), name));
        names.clear();
        companions.clear();
        clients.close();
        target.networkIsNotNeeded();
    }

    private void delete(LambdaClient where, String name) {
        try {
            where.deleteFunction(request -> request.functionName(name));
        } catch (ResourceNotFoundException gone) {
            // What this is for.
        } catch (SdkException e) {
            warnings.accept("Function " + name + " was not deleted from target " + target.name() + ": " + e.getMessage()
                    + ". Delete it there");
        }
    }
}
