"""One child's assessment: answers, the score and why, judgement, and change over time."""
