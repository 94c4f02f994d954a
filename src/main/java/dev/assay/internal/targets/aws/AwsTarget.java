package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import dev.assay.data.Network;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.client.ClientTarget;
import dev.assay.internal.targets.client.TargetDescription;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.PlannedWork;
import dev.assay.targets.Subnets;
import dev.assay.targets.Witness;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions run on AWS Lambda, within a budget, and nothing that the run made stays there. */
public final class AwsTarget extends ClientTarget {

    /** The name by which {@code -Dassay.target} selects it. */
    public static final String NAME = "aws";

    private final AwsParts parts;
    private final Quotas quotas;
    private final ExecutionRole role;
    private final EndOfRun end;
    private final NetworkOfRun network;
    private final Witness witness;
    private final Permissions permissions;
    private @Nullable Path folder;

    AwsTarget(AwsParts parts, AwsAccess aws, Quotas quotas, Permissions permissions) {
        super(description(parts, quotas), aws.clients());
        this.parts = parts;
        this.quotas = quotas;
        this.permissions = permissions;
        this.role = new ExecutionRole(parts, aws);
        this.end = new EndOfRun(parts, aws);
        this.network = new NetworkOfRun(parts, aws);
        this.witness = new AwsWitness(onAws(parts));
    }

    private static boolean onAws(AwsParts parts) {
        return parts.settings().endpoint().isEmpty();
    }

    private static TargetDescription description(AwsParts parts, Quotas quotas) {
        AwsSettings settings = parts.settings();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("region", parts.region().id());
        facts.put("account", parts.identity().account());
        settings.endpoint().ifPresent(uri -> facts.put("endpoint", uri + ", which stands in for AWS"));
        facts.put("architecture", settings.architecture().label());
        facts.put("Lambda runtime", settings.javaRuntime());
        quotas.concurrent().ifPresent(calls -> facts.put("concurrent executions", "at most " + calls));
        facts.put("budget", Estimate.amount(settings.budget().usd()) + " USD");
        return new TargetDescription(
                NAME,
                settings.endpoint().isEmpty()
                        ? AwsCapabilities.table(quotas)
                        : AwsCapabilities.ofStandIn(settings.standIn()),
                facts,
                "",
                settings.javaRuntime());
    }

    @Override
    public String architecture() {
        return parts.settings().architecture().label();
    }

    /** From here on things may be made; they are listed on disk first. */
    @Override
    public void runBegins(String run, Path folder) {
        super.runBegins(run, folder);
        this.folder = folder;
        AwsSettings settings = parts.settings();
        RunTags tags = new RunTags(run, settings.owner(), Instant.now().plus(settings.lifetime()));
        RunHeader header = RunHeader.ofThisJvm(
                run,
                parts.region().id(),
                settings.endpoint().map(Object::toString).orElse(null),
                tags.expires());
        end.begins(tags, ResourceJournal.open(settings.journal(), header));
    }

    @Override
    public String role() {
        return role.arn();
    }

    @Override
    public void check(PlannedWork work) {
        Countable.check(work);
        quotas.check(work);
        Quotas.scaling(work).ifPresent(parts.progress());
        if (!work.sources().isEmpty()) {
            // That they could not be checked was said when the target was opened.
            permissions.check(work.sources());
        }
        if (work.network() != null) {
            permissions.checkNetwork();
            network.lastsAtMost(work.network().lasts());
        }
        permissions.checkPassing(work.roles());
        Estimate estimate = parts.spending().estimate(work);
        double left = parts.spending().left();
        parts.progress().accept(parts.spending().inWords(estimate, work));
        double needed = parts.settings().budget().stopThere()
                ? estimate.largest()
                : estimate.worstCase().orElse(estimate.largest());
        if (needed > left) {
            throw new InvalidInputException(
                    Problem.BUDGET,
                    BudgetSettings.BUDGET + " ("
                            + Estimate.amount(parts.settings().budget().usd())
                            + ") must leave what " + work.experiment() + " may cost, " + Estimate.amount(needed)
                            + " USD, but leaves " + Estimate.amount(left),
                    "Raise it, shorten the timeout, narrow the design by -Dassay.levels, or add -D"
                            + BudgetSettings.BEYOND + "=stop to measure until it is spent");
        }
        parts.spending().begins(work);
    }

    @Override
    public Subnets subnets(Network of) {
        role.mayBeInNetworks();
        return network.subnets(of);
    }

    @Override
    public void networkIsNotNeeded() {
        network.isNotNeeded();
    }

    /** A server of which nothing is known may have all of them, as AWS does. */
    @Override
    public Optional<String> instructionSetMissing(InstructionSet set) {
        boolean known = !onAws(parts) && parts.settings().standIn() != KnownService.UNKNOWN;
        return known ? super.instructionSetMissing(set) : Optional.empty();
    }

    @Override
    public <T> T make(String service, String name, Function<Map<String, String>, T> creation) {
        parts.run().making(RestApis.resource(service, name));
        try {
            return creation.apply(parts.run().tags().all());
        } finally {
            parts.run().made();
        }
    }

    @Override
    public void removed(String service, String name) {
        parts.run().removed(RestApis.resource(service, name));
    }

    @Override
    public OptionalInt sharedProcessors() {
        return onAws(parts) ? OptionalInt.empty() : super.sharedProcessors();
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public Optional<String> ended() {
        return parts.spending().exhausted();
    }

    /** Removes what the run made, while its clients are open. */
    @Override
    protected void beforeClose() {
        end.removeAll();
        parts.spending().spentInWords().ifPresent(parts.progress());
        if (folder != null) {
            parts.seen().write(folder);
        }
    }

    @Override
    protected void release() {
        end.close();
    }
}
