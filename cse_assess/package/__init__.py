"""How a referral is sealed for one front door, and opened there."""
