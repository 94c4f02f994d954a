"""Gives every Lambda container of LocalStack the memory and the share of a CPU that its function's memory setting stands for on AWS,
and takes the images of the runtimes from the Docker engine where it has them.

LocalStack runs the Python files of /etc/localstack/init/start.d in its own process. This one wraps the start of a Lambda container: its
memory is limited when the container is created; its CPU when INIT is over and before the first invocation is handed to it, because
AWS Lambda gives INIT full speed. Written for LocalStack 4.14; where that inside looks different, it says so in the log and limits nothing, and
whoever reads the limits back from the containers sees that.

AWS Lambda, "Configure Lambda function memory": at 1,769 MB, a function has the equivalent of one vCPU.
"""

import functools
import logging
import os
import threading

LOG = logging.getLogger("assay.limits")

MEGABYTES_OF_ONE_CPU = 1769
# The larger of 20 ms and what keeps the quota at or above the kernel's smallest, 1 ms. At 128 MB, 20 ms give a quota of 1.4 ms.
PERIOD_MICROSECONDS = 20_000
SMALLEST_QUOTA_MICROSECONDS = 1_000
MEGABYTE = 1024 * 1024
STARTS_A_PROCESSOR = 4


def cpu_limit(memory_megabytes, processors):
    """Period and quota in microseconds; a quota above all processors is no limit."""
    share = min(memory_megabytes / MEGABYTES_OF_ONE_CPU, processors)
    period = max(PERIOD_MICROSECONDS, int(SMALLEST_QUOTA_MICROSECONDS / share) + 1)
    return period, max(SMALLEST_QUOTA_MICROSECONDS, round(period * share))


class LimitedContainers:
    """Stands where LocalStack's Lambda service has its Docker client, and limits the memory of each container before it is started."""

    def __init__(self, client):
        self._client = client
        self._memory_of = {}

    def __getattr__(self, name):
        return getattr(self._client, name)

    def expect(self, name, memory_megabytes):
        self._memory_of[name] = memory_megabytes

    def create_container_from_config(self, config):
        created = self._client.create_container_from_config(config)
        memory = self._memory_of.pop(config.name) * MEGABYTE
        self._docker().update_container(config.name, mem_limit=memory, memswap_limit=memory)
        return created

    def limit_cpu(self, name, memory_megabytes):
        period, quota = cpu_limit(memory_megabytes, self._processors())
        self._docker().update_container(name, cpu_period=period, cpu_quota=quota)

    def _docker(self):
        return self._client.client().api

    @functools.cache
    def _processors(self):
        return self._docker().info()["NCPU"]


def pace_starts(processors):
    """Lets few instances start at a time: many at once keep each other from getting through INIT before they time out."""
    from localstack.services.lambda_.invocation.execution_environment import ExecutionEnvironment

    room = threading.BoundedSemaphore(STARTS_A_PROCESSOR * processors)
    start = ExecutionEnvironment.start

    def start_when_there_is_room(self):
        with room:  # the clock of the start timeout begins within
            start(self)

    ExecutionEnvironment.start = start_when_there_is_room


def is_there(client, image, platform):
    try:
        found = client.inspect_image(image, pull=False)
    except Exception:
        return False
    return platform is None or platform == f"{found['Os']}/{found['Architecture']}"


def use_images_that_are_there():
    """LocalStack pulls a runtime's image with the first function of that runtime even if the engine has it. The function fails where no registry answers, and
    its state does not say why."""
    from localstack.services.lambda_.invocation import docker_runtime_executor as docker

    pull = docker._ensure_runtime_image_present

    def pull_unless_it_is_there(image, platform):
        if is_there(docker.CONTAINER_CLIENT, image, platform):
            return
        try:
            pull(image, platform)
        except Exception as e:
            why = str(e) or getattr(e, "message", None) or type(e).__name__
            raise RuntimeError(f"the image {image} is not there and cannot be pulled: {why}") from e

    docker._ensure_runtime_image_present = pull_unless_it_is_there


def limit_instances():
    from localstack.services.lambda_.invocation import docker_runtime_executor as docker

    containers = LimitedContainers(docker.CONTAINER_CLIENT)
    start = docker.DockerRuntimeExecutor.start

    def start_and_limit(self, env_vars):
        memory = self.function_version.config.memory_size
        containers.expect(self.container_name, memory)
        start(self, env_vars)  # returns when INIT is over
        try:
            containers.limit_cpu(self.container_name, memory)
        except Exception:
            LOG.exception("%s runs on without a limit on its CPU", self.container_name)

    docker.CONTAINER_CLIENT = containers
    docker.DockerRuntimeExecutor.start = start_and_limit


try:
    pace_starts(os.cpu_count() or 1)
except Exception:
    LOG.exception("Instances are started all at once")

try:
    use_images_that_are_there()
except Exception:
    LOG.exception("The images of the runtimes are pulled, also those that are there")

if os.environ.get("ASSAY_LIMITS", "1") != "0":
    try:
        limit_instances()
        LOG.info("Lambda containers are limited to their function's memory and its share of a CPU")
    except Exception:
        LOG.exception("Lambda containers are NOT limited: this LocalStack is not the one that the hook was written for")
