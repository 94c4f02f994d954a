package dev.assay.internal.targets.aws;

/** The role that functions run with: made when it is first asked for, if the user named none. */
final class ExecutionRole {

    private final AwsParts parts;
    private final AwsAccess aws;
    private String arn;

    ExecutionRole(AwsParts parts, AwsAccess aws) {
        this.parts = parts;
        this.aws = aws;
        this.arn = parts.settings().executionRole().orElse("");
    }

    synchronized String arn() {
        if (arn.isEmpty()) {
            arn = make();
        }
        return arn;
    }

    /** A role that was made for the run may then make network interfaces; one that was named must be allowed to already. */
    synchronized void mayBeInNetworks() {
        if (parts.settings().executionRole().isEmpty()) {
            arn();
            AwsAccess.unlessMissing(() -> aws.iam().putPolicy(name(), ExecutionPolicy.withNetworks(policy())));
        }
    }

    private String name() {
        return "assay-" + parts.run().tags().run();
    }

    private String policy() {
        return ExecutionPolicy.of(
                Partition.of(parts.region()),
                parts.region().id(),
                parts.identity().account(),
                parts.run().tags().run());
    }

    private String make() {
        RunOfTarget run = parts.run();
        String name = name();
        run.making(new Resource(ResourceKind.ROLE, name));
        try {
            String made = aws.iam().createRole(name, run.tags());
            aws.iam().putPolicy(name, policy());
            return made;
        } catch (ServiceRefusal e) {
            if (parts.settings().endpoint().isPresent() && e.serviceMissing()) {
                return "arn:aws:iam::" + parts.identity().account() + ":role" + Iam.PATH + name;
            }
            throw new NotAllowedException(
                    "the role " + name + " must be made (" + e.getMessage() + "), or named by -D" + AwsSettings.ROLE);
        } finally {
            run.made();
        }
    }
}
