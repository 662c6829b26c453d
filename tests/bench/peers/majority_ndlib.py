"""NDlib's own majority rule on the same graph: groups of ten take their most common value. It is
not quite the same vote, so what it comes to is not compared; an update is one node of a group."""

import ndlib.models.ModelConfig as config
import ndlib.models.opinions as opinions
import networkx

from turns import serve
from world import read

GROUP = 10
STEPS = 20

neighbours, _, _ = read()
graph = networkx.Graph((node, end) for node, one in enumerate(neighbours) for end in one)


def once():
    model = opinions.MajorityRuleModel(graph, seed=1)
    settings = config.Configuration()
    settings.add_model_parameter("q", GROUP)
    settings.add_model_parameter("fraction_infected", 0.5)
    model.set_initial_status(settings)
    model.iteration_bunch(STEPS)
    return 0


serve("NDlib MajorityRule", "updates", GROUP * STEPS, once)
