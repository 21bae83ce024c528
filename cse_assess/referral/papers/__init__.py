"""The papers that are made from one case beside the referral, each from its own template."""
