"""``mxbrief lint``: the checks (pure, in ``checks/``), their manual, waivers, and the engine that runs them over a corpus."""
